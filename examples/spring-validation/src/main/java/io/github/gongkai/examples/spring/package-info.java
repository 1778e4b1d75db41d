/** An example: the constraints of the domain on a Spring host's form beans, judged by Spring's own validator. */
@NullMarked
package io.github.gongkai.examples.spring;

import org.jspecify.annotations.NullMarked;
