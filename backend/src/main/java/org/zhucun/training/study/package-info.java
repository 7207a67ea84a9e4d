/** 学习例会: the weekly meetings of the townships (E6): held or missed, week by week. A share of weeks, never a rank of townships. */
package org.zhucun.training.study;
