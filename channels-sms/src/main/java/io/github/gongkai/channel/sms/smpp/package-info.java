/** Any short message centre that speaks SMPP 3.4 (短信中心直连), through the optional library jsmpp. */
@NullMarked
package io.github.gongkai.channel.sms.smpp;

import org.jspecify.annotations.NullMarked;
