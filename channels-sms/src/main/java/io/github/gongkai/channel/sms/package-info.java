/**
 * Carries publications by text message (短信). Only the provider is public; nothing is exported.
 */
@NullMarked
package io.github.gongkai.channel.sms;

import org.jspecify.annotations.NullMarked;
