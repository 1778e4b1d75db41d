/**
 * Carries publications to a WeChat official account (微信公众号). Only the provider is public; nothing is exported.
 */
@NullMarked
package io.github.gongkai.channel.wechat;

import org.jspecify.annotations.NullMarked;
