package io.github.gongkai.channel.sms.gateway;

/** What a gateway can do. The channel asks before it calls. */
public enum GatewayCapability {
    /** Takes any text. */
    FREE_TEXT,
    /** Takes the code of a template that the vendor has approved, and values; without {@link #FREE_TEXT} it takes nothing else. */
    TEMPLATES,
    /** Takes a batch in which recipients have contents of their own. */
    OWN_CONTENTS,
    /** A batch handed in twice under one reference goes out once. Without it a doubtful batch is never handed in again. */
    IDEMPOTENT,
    /** {@link SmsGateway#query} tells what became of one message, by the id that the gateway gave it. */
    QUERY,
    /** {@link SmsGateway#query} also finds a message without its id, by the batch's reference: a doubt can be resolved. */
    QUERY_BY_REFERENCE,
    /** {@link SmsGateway#pull} fetches receipts that wait at the far end. */
    PULL,
    /** {@link SmsGateway#receive} reads receipts that the far end pushes. */
    CALLBACK
}
