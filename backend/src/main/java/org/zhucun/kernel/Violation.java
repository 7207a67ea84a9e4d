package org.zhucun.kernel;

/**
 * 违规项: one thing wrong with the input.
 *
 * @param at JSON pointer into the body ({@code /members/0/roles}) or the name of a parameter
 * @param message what to do about it, in the caller's language
 */
public record Violation(String at, String message) {}
