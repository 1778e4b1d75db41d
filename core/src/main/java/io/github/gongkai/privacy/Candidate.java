package io.github.gongkai.privacy;

/**
 * Something in a line that looks like personal data; whether it is, is settled when the whole line is known.
 *
 * @param value the value in normal form, kept only while the line is under way
 */
record Candidate(PersonalDataKind kind, int start, int end, String value, Standing standing) {
    /** How far the surroundings speak for a person. */
    enum Standing {
        /** A person's whatever else stands in the line. */
        PERSONAL,
        /** A person's unless the same number is published as a contact elsewhere in the text. */
        UNLABELLED,
        /** A person's only in a line about a person. */
        IF_ABOUT_PERSON,
        /** Published as a contact, unless the line is about a person. */
        CONTACT,
        /** Published as an office's contact. */
        OFFICE_CONTACT
    }

    /** The same as another kind. */
    Candidate as(PersonalDataKind other) {
        return new Candidate(other, start, end, value, standing);
    }
}
