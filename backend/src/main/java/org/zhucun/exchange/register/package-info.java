/** 考勤例外名册: lists of the exceptions of a township's register. */
package org.zhucun.exchange.register;
