package io.github.gongkai.privacy;

import java.util.ArrayList;
import java.util.List;

/** A text of which it is known what in it is personal data. */
final class LabelledText {
    /** A piece of personal data that a scanner has to find. */
    record Truth(PersonalDataKind kind, int start, int end) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Truth> truths = new ArrayList<>();

    /** Text that is no personal data. */
    LabelledText plain(String more) {
        text.append(more);
        return this;
    }

    /** Text that is. */
    LabelledText secret(PersonalDataKind kind, String value) {
        truths.add(new Truth(kind, text.length(), text.length() + value.length()));
        return plain(value);
    }

    String text() {
        return text.toString();
    }

    List<Truth> truths() {
        return truths;
    }
}
