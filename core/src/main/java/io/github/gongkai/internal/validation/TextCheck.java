package io.github.gongkai.internal.validation;

import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.Findings;

/** Looks at the text of a publication as its readers see it; the text is made once for all checks. */
@FunctionalInterface
interface TextCheck {
    void judge(Publication publication, String text, Findings findings);
}
