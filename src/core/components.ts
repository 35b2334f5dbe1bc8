/** The components that a body may use: the whole list, with their attributes. */

export interface ComponentDefinition {
  required: readonly string[];
  optional: readonly string[];
  /** It has to hold something. */
  children: boolean;
  description: string;
}

export const COMPONENTS: Readonly<Record<string, ComponentDefinition>> = {
  Internal: { required: [], optional: [], children: true, description: 'Removed from the public audience.' },
  Note: { required: [], optional: [], children: true, description: 'A remark beside the text.' },
  Figure: { required: ['src', 'alt'], optional: ['caption'], children: false, description: 'An image with a caption.' },
  Quote: { required: [], optional: ['source'], children: true, description: 'Somebody’s own words.' },
  Details: { required: ['summary'], optional: [], children: true, description: 'Something to open, such as a long log.' },
  Series: {
    required: ['src', 'title'],
    optional: ['unit'],
    children: false,
    description: 'A small chart with its table, from a CSV file.',
  },
};
