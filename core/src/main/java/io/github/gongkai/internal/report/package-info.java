/**
 * The page of a report, as its template sees it. What is in a report is decided in {@code validation}, its forms are in
 * {@code report}.
 */
@NullMarked
package io.github.gongkai.internal.report;

import org.jspecify.annotations.NullMarked;
