/**
 * Carries publications to a government website (政府网站). Only the provider is public; nothing is exported.
 */
@NullMarked
package io.github.gongkai.channel.web;

import org.jspecify.annotations.NullMarked;
