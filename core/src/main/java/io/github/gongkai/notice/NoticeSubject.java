package io.github.gongkai.notice;

import org.jspecify.annotations.Nullable;

/**
 * What a notice is about (所指对象), known apart from where it stands: an item or publication keeps its identity when its row
 * moves. Immutable.
 *
 * @param id stable id of the item, publication or catalog
 * @param title its name for people
 * @param body name of the body that is responsible (责任单位), or null if not stated
 * @param domain name of the domain (领域), or null where there is none
 */
public record NoticeSubject(
        String id,
        String title,
        @Nullable String body,
        @Nullable String domain) {}
