// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "WeightBeam"

    Component {
        id: component

        WeightBeam {
            width: 500
            bandFrom: 0.44
            bandTo: 0.56
            expected: "4,250 g ± 85 g"
            iconName: "check"
            level: Tone.Ok
            marker: 0.5
            marks: ["3,570 g", "4,165 g", "4,335 g", "4,930 g"]
            reading: "4,262 g"
            stateText: "Stable"
            verdict: "As expected"
            verdictLevel: Tone.Ok
            weighs: true
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): WeightBeam {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_says_reading_state_and_verdict() {
        const beam = make({});
        says(beam, "The scale says 4,262 g, Stable");
        verify(beam.Accessible.description.includes("As expected"));
        verify(beam.Accessible.description.includes("4,250 g ± 85 g"));
    }

    function test_state_and_verdict_have_shapes() {
        compare(visibleIcons(make({})), "check ok");
        compare(visibleIcons(make({
                        "verdictLevel": Tone.Error
                    })), "check stop");
    }

    function test_what_says_the_same_twice_is_said_once() {
        compare(visibleIcons(make({
                        "verdict": "Stable"
                    })), "check");
    }

    function test_the_band_says_from_what_to_what() {
        const words = visibleWords(make({}));
        for (const mark of ["3,570 g", "4,165 g", "4,335 g", "4,930 g"])
            verify(words.includes(mark));
    }

    function test_the_one_that_a_page_is_about_is_larger() {
        const beam = make({});
        const large = make({
                "large": true
            });
        verify(large.implicitHeight > beam.implicitHeight * 1.3);
        compare(visibleWords(large), visibleWords(beam));
    }

    function test_without_anything_expected_there_is_no_band() {
        verify(!visibleWords(make({
                        "expected": "",
                        "verdict": "Stable"
                    })).includes("expected"));
    }
}
