package io.github.gongkai.channel;

/** What a channel can do beyond one attempt at publishing. The host asks before it calls. */
public enum ChannelCapability {
    /** Publishing twice with one idempotency key has one effect. */
    IDEMPOTENT_PUBLISH,
    /** {@link PublicationChannel#lookup} finds what was taken under an idempotency key. */
    LOOKUP_BY_KEY,
    /** {@link PublicationChannel#track} tells what became of what was accepted. */
    TRACK,
    /** {@link PublicationChannel#receive} understands what the far end tells of its own accord. */
    RECEIPTS,
    /** {@link PublicationChannel#retract} takes back what was published. */
    RETRACT,
    /** Publishing a newer revision takes the older one's place. */
    REPLACE,
    /** {@link PublicationChannel#adaptTogether} makes one thing of several publications: a push of several articles. */
    TOGETHER,
    /** Keeps headings, tables and links of a text. */
    RICH_TEXT,
    /** Carries attachments, or links to them. */
    ATTACHMENTS,
    /** Reaches chosen people instead of everyone. */
    TARGETED_AUDIENCE
}
