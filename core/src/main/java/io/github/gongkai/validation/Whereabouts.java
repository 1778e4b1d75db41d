package io.github.gongkai.validation;

import io.github.gongkai.notice.NoticeSubject;
import io.github.gongkai.notice.SourceMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a notice needs to know of the subject it is about. Immutable.
 *
 * @param pointer of the subject from the top of what is judged
 * @param rules the rules that hold for it
 * @param places finds places by pointers from the top
 * @param about what it is, or null where that is not known; as found, not yet fit to be shown
 */
record Whereabouts(
        String pointer,
        ActiveRules rules,
        SourceMap places,
        @Nullable NoticeSubject about) {}
