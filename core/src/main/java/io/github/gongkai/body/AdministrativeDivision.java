package io.github.gongkai.body;

/**
 * An administrative division (行政区划). Immutable.
 *
 * @param code by GB/T 2260
 * @param name such as 南陵县
 */
public record AdministrativeDivision(DivisionCode code, String name) {}
