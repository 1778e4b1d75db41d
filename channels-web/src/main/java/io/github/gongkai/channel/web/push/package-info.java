/**
 * Pushes publications into a content management system over HTTP (推送到网站后台): what is sent where is a mapping, kept as data.
 */
@NullMarked
package io.github.gongkai.channel.web.push;

import org.jspecify.annotations.NullMarked;
