/**
 * The process of disclosure (公开流程): documents and meetings, the states of a case and who may move it, the gate, chains
 * across publications, the audit trail. What content must look like lives in {@code validation}; sending in {@code delivery}.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.process;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
