/**
 * 人身意外伤害保险 (N3): policies as they were written, whom they cover, and the days that nobody covers. A policy is never changed; a new one
 * follows it. A day of a stay without a cover is a debt of who pays, from that day on.
 */
package org.zhucun.incentive.insurance;
