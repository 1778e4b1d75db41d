/** China Mobile's SMS platform for authorities and firms (云MAS): free text and templates over HTTP. */
@NullMarked
package io.github.gongkai.channel.sms.mas;

import org.jspecify.annotations.NullMarked;
