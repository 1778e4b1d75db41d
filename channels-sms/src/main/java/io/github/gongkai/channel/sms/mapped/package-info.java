/** Any platform that takes messages over HTTP (通用 HTTP 网关): what is sent where is a mapping, kept as data. */
@NullMarked
package io.github.gongkai.channel.sms.mapped;

import org.jspecify.annotations.NullMarked;
