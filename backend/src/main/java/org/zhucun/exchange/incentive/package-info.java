/** 激励名册: lists of commendations and reminders. */
package org.zhucun.exchange.incentive;
