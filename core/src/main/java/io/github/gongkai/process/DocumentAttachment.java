package io.github.gongkai.process;

import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.PublicityAttribute;
import org.jspecify.annotations.Nullable;

/**
 * An attachment of an official document (附件) with an attribute of its own. Immutable.
 *
 * @param file the file
 * @param attribute its publicity attribute; null if it follows the document's
 */
public record DocumentAttachment(Attachment file, @Nullable PublicityAttribute attribute) {}
