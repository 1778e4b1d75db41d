package io.github.gongkai.process;

import java.time.Instant;

/**
 * A secrecy review that a request brings along (保密审查意见) where the content goes out before the case was moved for it:
 * judged like an ordinary review, by role, opinion, hour and content. Immutable.
 *
 * @param reviewer who reviewed, with the roles that the host vouches for
 * @param at when
 * @param opinion in words
 * @param contentDigest digest of the content reviewed, see {@link DisclosureCase#contentDigest()}
 */
public record ReviewStatement(Actor reviewer, Instant at, String opinion, String contentDigest) {
    /** As it is kept on the case. */
    SecrecyReview toReview() {
        return new SecrecyReview(reviewer.id(), at, opinion, contentDigest);
    }
}
