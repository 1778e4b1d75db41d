/**
 * Carries publications to channels (投递): what is owed, what happened, what to do next. How a channel works lives in {@code
 * channel}, whether a publication may go out in {@code process}; tables are in {@code delivery.jdbc}.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.delivery;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
