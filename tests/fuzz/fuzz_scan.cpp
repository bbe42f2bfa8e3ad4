// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/check.h"
#include "core/scan/digital_link.h"
#include "core/scan/explain.h"
#include "core/scan/gs1.h"
#include "core/scan/parse.h"

#include <cstdint>

using namespace bincard;
using namespace bincard::scan;

namespace {

/// What is printed reads back as it was.
void printsBack(const Reading &reading)
{
    if (!reading.ok() || reading.elements.empty())
        return;
    check(readElements(printElements(reading.elements)).elements == reading.elements,
          "element string");
    check(readBracketed(printBracketed(reading.elements)).elements == reading.elements, "brackets");
}

const ParseOptions &options()
{
    static const ParseOptions instance{
        .separatorSubstitutes = usualSeparatorSubstitutes(),
        .rules = {{"21.....{NNDDD}.", RuleKind::WeighedProduct}, {"LOC-*", RuleKind::Location}}};
    return instance;
}

} // namespace

/// Nothing that a reader can deliver crashes us.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char *>(data), size);
    printsBack(readElements(text));
    printsBack(readBracketed(text));
    printsBack(readDigitalLink(text));
    (void)explain(text);
    const Result<Scan> scan = parse({text}, options());
    check(!scan || scan->raw.bytes == text, "a scan keeps what was delivered");
    return 0;
}
