/**
 * 督查计划: how often bodies must visit (I1, I2), what is overdue, and the visits that are planned, so that a village is neither forgotten
 * nor visited more often than its rules allow, over all bodies together.
 */
package org.zhucun.supervision.plan;
