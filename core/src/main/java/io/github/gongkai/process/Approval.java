package io.github.gongkai.process;

import java.time.Instant;

/**
 * An approval (审批). It covers one content and lapses with it. Immutable.
 *
 * @param approver who approved
 * @param at when
 * @param contentDigest digest of the content approved, see {@link DisclosureCase#contentDigest()}
 */
public record Approval(ActorId approver, Instant at, String contentDigest) {}
