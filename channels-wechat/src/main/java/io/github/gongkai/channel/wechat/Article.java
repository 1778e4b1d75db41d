package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.IdempotencyKey;

/**
 * An article on the platform, as a delivery asks for it (文章).
 *
 * @param key of the delivery that asks
 * @param lead of the delivery whose draft the article is in; the same, unless another carries it
 * @param place in the draft as it left, from 1
 * @param page address that the article leads to; empty if it has none
 */
record Article(IdempotencyKey key, IdempotencyKey lead, int place, String page) {
    /** The first of a delivery's own draft. */
    static Article own(IdempotencyKey key, Journal journal) {
        return new Article(key, key, 1, journal.find(key).page());
    }
}
