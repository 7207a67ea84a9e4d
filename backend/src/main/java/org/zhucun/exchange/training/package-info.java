/** 参训名册: who attended which course, one row an attendance. */
package org.zhucun.exchange.training;
