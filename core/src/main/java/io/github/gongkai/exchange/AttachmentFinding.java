package io.github.gongkai.exchange;

import io.github.gongkai.privacy.PersonalDataKind;

/**
 * Personal data in an attachment (附件中的个人信息). The data itself is not kept, so that no report or log can repeat it. Immutable.
 *
 * @param kind what it is
 * @param place where it stands, for people: a line, a cell such as {@code 名单!C12}, a page, a comment, a JSON pointer
 * @param masked what may be shown
 */
public record AttachmentFinding(PersonalDataKind kind, String place, String masked) {}
