/**
 * The rules, the constraint validators and all that touches Hibernate Validator. What a rule, a report or a verdict is lives
 * in {@code validation}.
 */
@NullMarked
package io.github.gongkai.internal.validation;

import org.jspecify.annotations.NullMarked;
