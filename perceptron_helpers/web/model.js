// What stands in for the model of an ipywidgets widget in a page without a kernel: values by their
// names, and who listens to them.
//
// `saved` is called with all values after each change that a reader makes, and `answered` gives what
// a kernel would, for what is asked of it.

export function modelOf(values, { saved = () => {}, answered = () => ({}) } = {}) {
  const heard = new Map();
  const tell = (event, ...rest) => {
    for (const hear of [...(heard.get(event) ?? [])]) hear(...rest);
  };
  return {
    get: (name) => values[name],
    set(name, value) {
      if (values[name] === value) return;
      values[name] = value;
      tell(`change:${name}`);
    },
    save_changes: () => saved({ ...values }),
    on: (event, hear) => heard.set(event, [...(heard.get(event) ?? []), hear]),
    off: (event, hear) =>
      heard.set(
        event,
        (heard.get(event) ?? []).filter((each) => each !== hear),
      ),
    send: ({ ask }) => queueMicrotask(() => tell('msg:custom', answered(ask), [])),
  };
}
