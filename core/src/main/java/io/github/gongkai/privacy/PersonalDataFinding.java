package io.github.gongkai.privacy;

/**
 * Where a piece of personal data stands, and its masked form. The data itself is not kept, so that no report or log can
 * repeat it. Immutable.
 *
 * @param kind what it is
 * @param start first char of the text that belongs to it
 * @param end first char after it
 * @param masked what may be shown
 */
public record PersonalDataFinding(PersonalDataKind kind, int start, int end, String masked) {}
