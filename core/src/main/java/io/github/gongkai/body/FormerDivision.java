package io.github.gongkai.body;

import java.time.YearMonth;

/**
 * A division code that was given up (历史区划代码). Older documents and identity numbers still carry it. Immutable.
 *
 * @param division the old code and name
 * @param current the code that took its place
 * @param replacedBy first issue of the code list that holds the new code
 */
public record FormerDivision(AdministrativeDivision division, DivisionCode current, YearMonth replacedBy) {}
