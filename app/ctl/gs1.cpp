// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/json_line.h"
#include "core/scan/explain.h"

#include <cstdio>
#include <iostream>
#include <string>

namespace bincard::ctl {

namespace {

constexpr auto usage
    = R"(usage: bincardctl gs1 [--json] [--digital-link] [--partial] [--batch] [TEXT...]

Says what scan data, a bracketed element string or a GS1 Digital Link means.
FNC1 may be written as a GS byte or as ^. Without TEXT, one input a line is read.

  --json          one JSON object a line
  --digital-link  read every input as a Digital Link, whatever it looks like
  --partial       a missing or excluded partner is a warning: more symbols follow
  --batch         read standard input, one input a line

Exit code: 0 all valid, 1 some invalid, 2 usage.
)";

struct Options
{
    bool json = false;
    bool batch = false;
    scan::ExplainOptions explain = {};
    std::vector<std::string> inputs = {};
};

std::string jsonFinding(const scan::ScanError &error)
{
    return "{\"code\": " + jsonText(nameOf(error.code)) + ", \"at\": " + std::to_string(error.at)
        + ", \"message\": " + jsonText(error.message) + "}";
}

std::string jsonOf(std::string_view input, const scan::Explanation &explanation)
{
    const scan::Reading &reading = explanation.reading;
    std::string elements;
    if (reading.ok()) {
        for (const scan::Element &element : reading.elements) {
            elements += elements.empty() ? "" : ", ";
            elements += "{\"ai\": " + jsonText(element.key) + ", \"value\": "
                + jsonText(element.value) + ", \"title\": " + jsonText(element.title) + "}";
        }
    }
    std::string warnings;
    for (const scan::ScanError &warning : reading.warnings) {
        warnings += warnings.empty() ? "" : ", ";
        warnings += jsonFinding(warning);
    }
    return "{\"input\": " + jsonText(input)
        + ", \"kind\": " + jsonText(nameOf(explanation.notation)) + ", \"elements\": [" + elements
        + "], \"warnings\": [" + warnings
        + "], \"error\": " + (reading.error ? jsonFinding(*reading.error) : "null") + "}\n";
}

std::string wordsFor(const char *what, const scan::ScanError &finding)
{
    return std::string(what) + " at byte " + std::to_string(finding.at) + ": "
        + std::string(nameOf(finding.code)) + ", " + finding.message + "\n";
}

/// One element a line, as human-readable interpretation has it.
std::string textOf(std::string_view input, const scan::Explanation &explanation)
{
    const scan::Reading &reading = explanation.reading;
    std::string text;
    for (const scan::ScanError &warning : reading.warnings)
        text += wordsFor("warning", warning);
    if (reading.error)
        return text + wordsFor("error", *reading.error);
    for (const scan::Element &element : reading.elements) {
        text += "(" + std::string(element.key) + ") " + element.value;
        text += element.title.empty() ? "\n" : "  " + std::string(element.title) + "\n";
    }
    if (reading.elements.empty())
        text += std::string(input) + "  plain text\n";
    return text;
}

bool explainOne(std::string_view input, const Options &options)
{
    const scan::Explanation explanation = scan::explain(input, options.explain);
    const std::string out = options.json ? jsonOf(input, explanation) : textOf(input, explanation);
    std::cout << out << std::flush;
    return explanation.reading.ok();
}

bool explainLines(const Options &options)
{
    bool valid = true;
    std::string line;
    while (std::getline(std::cin, line)) {
        if (line.ends_with('\r'))
            line.pop_back();
        valid = explainOne(line, options) && valid;
    }
    return valid;
}

/// False for an option that does not exist.
bool read(const QStringList &arguments, Options &options)
{
    bool onlyInputs = false;
    for (const QString &argument : arguments) {
        if (onlyInputs || !argument.startsWith(QLatin1String("--")))
            options.inputs.push_back(argument.toStdString());
        else if (argument == QLatin1String("--"))
            onlyInputs = true;
        else if (argument == QLatin1String("--json"))
            options.json = true;
        else if (argument == QLatin1String("--batch"))
            options.batch = true;
        else if (argument == QLatin1String("--digital-link"))
            options.explain.onlyDigitalLink = true;
        else if (argument == QLatin1String("--partial"))
            options.explain.partial = true;
        else
            return false;
    }
    return !options.batch || options.inputs.empty();
}

} // namespace

int gs1(const QStringList &arguments)
{
    if (arguments.contains(QLatin1String("--help"))) {
        std::cout << usage;
        return Done;
    }
    Options options;
    if (!read(arguments, options)) {
        std::cerr << usage;
        return Usage;
    }
    if (options.inputs.empty())
        return explainLines(options) ? Done : Finding;
    bool valid = true;
    for (const std::string &input : options.inputs)
        valid = explainOne(input, options) && valid;
    return valid ? Done : Finding;
}

} // namespace bincard::ctl
