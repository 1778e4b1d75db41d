/**
 * The catalog of what must be disclosed (公开事项目录): dated, versioned, in sections by domain (领域). How a catalog is
 * read from or written to a file lives in {@code exchange}. Beside it the guideline packs (标准指引) and the comparison with them.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.catalog;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
