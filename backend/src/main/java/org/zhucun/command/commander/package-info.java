/** 大队长与总队长: county brigade leaders, sent for a year (A5), and one general captain for each township (A6). */
package org.zhucun.command.commander;
