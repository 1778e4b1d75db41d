package io.github.gongkai.process;

import java.time.Instant;

/**
 * A passed secrecy review (保密审查, 政府信息公开条例第十七条). It covers one content and lapses with it. Immutable.
 *
 * @param reviewer who reviewed
 * @param at when
 * @param opinion in words, never blank where the review is to count
 * @param contentDigest digest of the content reviewed, see {@link DisclosureCase#contentDigest()}
 */
public record SecrecyReview(ActorId reviewer, Instant at, String opinion, String contentDigest) {}
