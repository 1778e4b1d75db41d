package io.github.gongkai.standard;

/**
 * One element of what must be disclosed (公开内容要素), such as 征收补偿方案. Immutable.
 *
 * @param name as the table prints it, without its number or bullet
 * @param required false where the table marks it as optional (〇 beside ●)
 */
public record ContentElement(String name, boolean required) {}
