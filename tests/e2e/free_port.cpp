// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/free_port.h"

#include "core/kernel/check.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bincard::e2e {

int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = ::bind(socket, reinterpret_cast<sockaddr *>(&address), size) == 0
        && ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    check(bound, "the loopback has a free port");
    ::close(socket);
    return ntohs(address.sin_port);
}

} // namespace bincard::e2e
