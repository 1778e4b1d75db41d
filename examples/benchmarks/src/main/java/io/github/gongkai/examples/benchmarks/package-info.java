/** How fast the library is and how much memory it takes: one class a question, run by JMH. Nothing here is part of the library. */
@NullMarked
package io.github.gongkai.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
