import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiProblem } from '@zhucun/api';
import { Form, Input } from 'antd';
import { expect, test, vi } from 'vitest';
import { draw } from '../testing/render';
import { FormDialog } from './form-dialog';

interface Fields {
  name: string;
}

function dialog(submit: (fields: Fields) => Promise<unknown>, onClose = vi.fn()) {
  draw(
    <FormDialog<Fields, unknown> open title="登记" onClose={onClose} submit={submit}>
      <Form.Item name="name" label="姓名">
        <Input />
      </Form.Item>
    </FormDialog>,
  );
  return onClose;
}

test('a violation lands on its field, one without a field is shown above, with rule and request id', async () => {
  const onClose = dialog(() =>
    Promise.reject(
      new ApiProblem({
        title: '输入有误',
        status: 422,
        code: 'RULE_VIOLATED',
        requestId: 'r-9',
        rule: { id: 'C7', required: '1', found: '2' },
        violations: [
          { at: '/name', message: '姓名不能为空' },
          { at: '/units/0/lead', message: '牵头单位应有一个' },
        ],
      }),
    ),
  );
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole('button', { name: /OK|确定/ }));
  expect(await screen.findByText('姓名不能为空')).toHaveClass('ant-form-item-explain-error');
  const alert = screen.getByRole('alert', { name: '' });
  expect(alert).toHaveTextContent('输入有误');
  expect(alert).toHaveTextContent('牵头单位应有一个');
  expect(alert).not.toHaveTextContent('姓名不能为空');
  expect(alert).toHaveTextContent('规则 C7');
  expect(alert).toHaveTextContent('r-9');
  expect(onClose).not.toHaveBeenCalled();
});

test('a second click while it runs does nothing', async () => {
  let finish = () => {};
  const submit = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const onClose = dialog(submit);
  const user = userEvent.setup({ delay: null });
  const button = await screen.findByRole('button', { name: /OK|确定/ });
  await user.dblClick(button);
  await user.click(button);
  expect(submit).toHaveBeenCalledTimes(1);
  finish();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});
