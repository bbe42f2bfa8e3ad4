# SPDX-FileCopyrightText: The Bincard authors
# SPDX-License-Identifier: GPL-3.0-or-later

# SQLCipher 4.14 from its amalgamation, as a static library of ours. packaging/setup fetches and
# checks the three files; BINCARD_SQLCIPHER_DIR names another folder that holds them.

find_package(OpenSSL 3 REQUIRED)

set(BINCARD_SQLCIPHER_DIR "" CACHE PATH "Folder of SQLCipher's sqlite3.c and sqlite3.h")
if(BINCARD_SQLCIPHER_DIR)
    set(sqlcipher_dir ${BINCARD_SQLCIPHER_DIR})
elseif(DEFINED ENV{XDG_CACHE_HOME})
    set(sqlcipher_dir $ENV{XDG_CACHE_HOME}/bincard/sqlcipher-4.14.0)
else()
    set(sqlcipher_dir $ENV{HOME}/.cache/bincard/sqlcipher-4.14.0)
endif()
if(NOT EXISTS ${sqlcipher_dir}/sqlite3.c)
    message(FATAL_ERROR "No SQLCipher in ${sqlcipher_dir}: packaging/test fetches it.")
endif()

add_library(bincard_sqlcipher STATIC ${sqlcipher_dir}/sqlite3.c)
target_include_directories(bincard_sqlcipher SYSTEM INTERFACE ${sqlcipher_dir})
target_link_libraries(bincard_sqlcipher PUBLIC OpenSSL::Crypto m)

# What sqlite3.h must know too, or its reader and its library disagree.
target_compile_definitions(bincard_sqlcipher PUBLIC
    SQLITE_HAS_CODEC
    SQLITE_ENABLE_SESSION
    SQLITE_ENABLE_PREUPDATE_HOOK
)
# SQLCipher demands the first six. No extension is ever loaded, a "word" in double quotes is never
# a string, foreign keys hold without being asked for. A commit waits for data, not for the time of
# the file's last change.
target_compile_definitions(bincard_sqlcipher PRIVATE
    HAVE_STDINT_H=1
    SQLCIPHER_CRYPTO_OPENSSL
    SQLITE_EXTRA_INIT=sqlcipher_extra_init
    SQLITE_EXTRA_SHUTDOWN=sqlcipher_extra_shutdown
    SQLITE_TEMP_STORE=2
    SQLITE_THREADSAFE=2
    SQLITE_ENABLE_FTS5
    SQLITE_ENABLE_COLUMN_METADATA
    SQLITE_ENABLE_RTREE
    SQLITE_ENABLE_STAT4
    SQLITE_ENABLE_SNAPSHOT
    SQLITE_ENABLE_UNLOCK_NOTIFY
    SQLITE_DQS=0
    SQLITE_DEFAULT_FOREIGN_KEYS=1
    SQLITE_OMIT_LOAD_EXTENSION
    SQLITE_USE_URI=1
    SQLITE_MAX_VARIABLE_NUMBER=250000
    HAVE_FDATASYNC=1
    NDEBUG
)
# Another's code: its warnings and its arithmetic are not ours to mend, and sanitizing it takes
# minutes. Slow encryption would make every test slow, so it is optimised in debug builds too.
target_compile_options(bincard_sqlcipher PRIVATE -w -O2 -fno-sanitize=all)
# Qt may load the system's SQLite beside it; exported names would mix the two copies up.
target_link_options(bincard_sqlcipher INTERFACE LINKER:--exclude-libs,libbincard_sqlcipher.a)
