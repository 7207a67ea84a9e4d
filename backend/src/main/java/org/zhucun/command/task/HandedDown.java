package org.zhucun.command.task;

/**
 * 分解结果
 *
 * @param teams teams that work in the place now
 * @param handed tasks handed to teams by this deed; those they had already stay as they are
 */
record HandedDown(long teams, long handed) {}
