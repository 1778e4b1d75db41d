/**
 * Keeps a government website (政府网站). A plugin knows publications, and the catalog as a document only; it judges nothing. Nothing
 * here is exported: hosts find the provider, and {@code site} beside this package.
 */
@NullMarked
package io.github.gongkai.channel.web;

import org.jspecify.annotations.NullMarked;
