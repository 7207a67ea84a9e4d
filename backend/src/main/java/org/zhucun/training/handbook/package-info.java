/** 帮扶工作手册: editions of a handbook and who received them (E13). */
package org.zhucun.training.handbook;
