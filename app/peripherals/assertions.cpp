// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/assertions.h"

// Not <cassert>, nor what includes it: glibc declares the function below as its own.
#include <csetjmp>
#include <cstdio>
#include <cstdlib>

namespace bincard::peripherals {

namespace {

// Where the innermost guarded call of this thread goes back to.
thread_local std::jmp_buf *wayOut = nullptr;

} // namespace

bool survives(void (*work)(void *), void *argument)
{
    std::jmp_buf here;
    std::jmp_buf *const outer = wayOut;
    wayOut = &here;
    // Throwing would be kinder, but the library's functions are compiled in the belief that an
    // assertion never returns, and std::terminate ends the process.
    const bool ended = setjmp(here) == 0;
    if (ended)
        work(argument);
    wayOut = outer;
    return ended;
}

} // namespace bincard::peripherals

#ifdef __GLIBC__
// Takes the place of the C library's for every library of the process.
extern "C" [[noreturn]] void __assert_fail(const char *assertion, const char *file, unsigned line,
                                           const char *function)
{
    std::fprintf(stderr, "%s:%u: %s: Assertion `%s' failed.\n", file, line, function, assertion);
    if (bincard::peripherals::wayOut != nullptr)
        std::longjmp(*bincard::peripherals::wayOut, 1);
    std::abort();
}
#endif
