/** 待办: how a room says what waits for an office. The room inbox collects it. Floor 1. */
package org.zhucun.waiting;
