package org.zhucun.kernel;

/**
 * 被拒: told to whoever listens when a request was refused for reasons of duty, not of form.
 *
 * @param type why
 * @param what method and path asked for
 */
public record Refusal(ProblemType type, String what) {}
